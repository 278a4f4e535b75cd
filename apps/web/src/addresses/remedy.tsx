import type { Prediction } from '@dari/contract';
import { useState } from 'react';
import { useLanguage, useText } from '../i18n/language-context.ts';
import { useAnnounce } from '../shell/announcer-context.ts';
import { CopyCommand } from '../shell/copy-command.tsx';

/** Up to here commands are shown at once. */
const FEW = 2;

/** What mends a call, with the commands to paste. */
export function Remedy({ remedy }: { readonly remedy: NonNullable<Prediction['remedy']> }) {
  const text = useText();
  const { language } = useLanguage();
  const { commands } = remedy;
  return (
    <div className="remedy">
      <h3>{text('detail.remedy')}</h3>
      <p>{remedy.text[language]}</p>
      {commands.length > FEW ? (
        <details>
          <summary>{text('detail.commands', { count: commands.length })}</summary>
          <Script commands={commands} />
        </details>
      ) : (
        commands.map((command) => <CopyCommand key={command} command={command} />)
      )}
    </div>
  );
}

/** Commands that belong together, with one button for all of them. */
function Script({ commands }: { readonly commands: readonly string[] }) {
  const text = useText();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(`${commands.join('\n')}\n`);
    setCopied(true);
    announce(text('app.copied'));
  };
  return (
    <div className="script">
      <pre translate="no">
        <code>{commands.join('\n')}</code>
      </pre>
      {/* Browsers give pages a clipboard only over https or from this computer. */}
      {isSecureContext && (
        <button
          type="button"
          className="button button-small"
          aria-label={text('detail.copyAll', { count: commands.length })}
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
    </div>
  );
}
