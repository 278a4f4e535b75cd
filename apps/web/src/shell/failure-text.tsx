import type { CallError } from '../api/call-error.ts';
import { failureMessage } from '../api/failure-message.ts';
import { RichText } from '../i18n/rich-text.tsx';
import { CopyCommand } from './copy-command.tsx';

interface Props {
  readonly error: CallError;
  readonly asked?: 'api' | 'web';
}

/** What happened to a call, in the server's words too, and the command that helps. */
export function FailureText({ error, asked = 'api' }: Props) {
  const { what, todo, details } = failureMessage(error, asked);
  return (
    <>
      <p>
        <RichText message={what} />
      </p>
      {details.length > 0 && (
        <ul className="details" lang="en">
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      {todo !== null && (
        <p className="todo">
          <RichText message={todo.text} /> <CopyCommand command={todo.command} />
        </p>
      )}
    </>
  );
}
