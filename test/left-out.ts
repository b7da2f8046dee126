/** Says at the end of `npm test` what only `.ci/run` tests, because it needs more than npm brings, or longer than one waits. */
export function teardown(): void {
  process.stdout.write(
    '\nLeft out here, run by .ci/run: the page in a browser (needs Chromium), a mail by a real client (needs swaks), a mailbox as the capture address (needs Dovecot and Exim), killing the program and the mails that receivers trip over through the real adapters (take long), the pure suites in other time zones.\n',
  );
}
