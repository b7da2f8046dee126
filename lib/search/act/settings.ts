import type { CommandOf } from '../../mail/replies/command.ts';
import type { Fact } from '../fact.ts';
import { type SettingName, settingRanges, settingSaid, settingTitles, withSetting } from '../owner/own-setting.ts';
import { changesBetween } from '../owner/owner-changes.ts';
import { type Deed, type Doing, refused } from '../words/deed.ts';

/** `language: German`, `digest: off`: one thing of the profile or the settings. It is a fact like any other word, so undo takes it back. */
export function setOwn(command: CommandOf<'set'>, doing: Doing): Deed {
  const { owner } = doing;
  if (!('change' in command)) return outOfRange(command.setting, command.written);
  const { change } = command;
  const changed = owner && withSetting(owner, change);
  if (!owner || !changed) return outOfRange(change.setting, settingSaid(change));
  // Met once more, after its fact was recorded and the owner's row changed: it says what it said then.
  const before = madeBy(doing);
  const changes = before?.type === 'owner_changed' ? before.changes : changesBetween(owner, changed);
  if (changes.length === 0) return refused('That is how it is already; nothing was changed.');
  return {
    steps: [{ event: { type: 'owner_changed', changes } }],
    said: [`Changed: ${settingTitles[change.setting]}: ${settingSaid(change)}.`],
  };
}

function madeBy({ search, mailId, hash }: Doing): Fact | undefined {
  const id = hash(`${mailId} owner_changed 0`);
  return search.facts.find((fact) => fact.id === id);
}

function outOfRange(setting: SettingName, written: string): Deed {
  return refused(`For ${settingTitles[setting]} I take ${settingRanges[setting]}, not "${written.slice(0, 100)}". Nothing was changed.`);
}
