import { createHash } from 'node:crypto';
import type { Html } from '../../lib/page/pieces/html.ts';
import { type Frame, layout } from '../../lib/page/pieces/layout.ts';
import { style } from '../../lib/page/pieces/style.ts';
import { safeHeaders, type WebAnswer } from '../web/web.ts';

/** A whole page with the style of all of them, which its policy lets in by its hash, and nothing else. @param framing `own`: it frames pages of the same place */
export function shownPage(
  { title, here, frame, content, status = 200 }: PageContent,
  { framing = 'none' }: { readonly framing?: 'none' | 'own' } = {},
): WebAnswer {
  const policy = framing === 'own' ? `${pagePolicy}; frame-src 'self'` : pagePolicy;
  return {
    status,
    headers: { ...safeHeaders, 'content-security-policy': policy, 'content-type': 'text/html; charset=utf-8' },
    body: layout(title, here, frame, content, { html: `<style>${style}</style>` }),
  };
}

type PageContent = {
  readonly title: string;
  /** Path of the page in the navigation. */
  readonly here: string | undefined;
  readonly frame: Frame;
  readonly content: Html;
  readonly status?: number;
};

const pagePolicy = `default-src 'none'; img-src data:; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
