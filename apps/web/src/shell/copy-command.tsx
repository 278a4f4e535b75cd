import { useState } from 'react';
import { useText } from '../i18n/language-context.ts';
import { useAnnounce } from './announcer-context.ts';

/** A command to type, with a button that copies it. */
export function CopyCommand({ command }: { readonly command: string }) {
  const text = useText();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(command);
    setCopied(true);
    announce(text('app.copied'));
  };
  return (
    <span className="command">
      <code translate="no">{command}</code>
      {/* Browsers give pages a clipboard only over https or from this computer. */}
      {isSecureContext && (
        <button
          type="button"
          className="button button-small"
          aria-label={text('app.copyCommand', { command })}
          onClick={() => {
            copy().catch(() => {
              setCopied(false);
            });
          }}
          onBlur={() => {
            setCopied(false);
          }}
        >
          {copied ? text('app.copied') : text('app.copy')}
        </button>
      )}
    </span>
  );
}
