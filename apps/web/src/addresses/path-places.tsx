import type { AddressBook, Vantage } from '@dari/contract';
import type { Box, PathLayout, TierName } from './path-layout.ts';
import { isDefaultNetwork } from './reason.ts';
import { shorten } from './shorten.ts';

interface Props {
  readonly layout: PathLayout;
  readonly book: AddressBook;
  /** Where the call starts and where it is meant to go. */
  readonly active: readonly (Vantage | TierName)[];
  readonly browserLabel: string;
  readonly hostLabel: string;
  readonly engineLabel: string;
  readonly namesLabel: string;
  readonly door: { readonly tier: TierName; readonly port: number } | null;
}

/** The walls: browser, this computer, Docker Engine, the network with its names, the containers. */
export function PathPlaces({ layout, book, active, door, ...labels }: Props) {
  const { browser, host, engine, network, containers, names } = layout;
  const doorAt = door === null ? null : layout.door(door.tier);
  return (
    <>
      <Wall box={host} className="wall wall-host" radius={14} />
      <Wall box={engine} className="wall wall-engine" radius={12} />
      <Wall box={network} className="wall wall-network" radius={10} />
      <Wall box={browser} className="wall wall-place" radius={8} isActive={active.includes('browser')} />
      <text
        className="place"
        x={browser.x + browser.width / 2}
        y={browser.y + browser.height / 2}
        dy="0.35em"
      >
        {labels.browserLabel}
      </text>
      <Label box={host} text={labels.hostLabel} />
      <Label box={engine} text={labels.engineLabel} />
      <Label box={network} text={shorten(book.network, 24)} isMono />
      {!isDefaultNetwork(book) && (
        <g className="names">
          <circle cx={names[0]} cy={names[1]} r={19} />
          <text x={names[0]} y={names[1]} dy="0.35em">
            {labels.namesLabel}
          </text>
        </g>
      )}
      {(['web', 'api', 'db'] as const).map((tier) => (
        <g key={tier}>
          <Wall
            box={containers[tier]}
            className="wall wall-place"
            radius={8}
            isActive={active.includes(tier)}
          />
          <text className="tag" x={containers[tier].x + 18} y={containers[tier].y + 28} dy="0.35em">
            {shorten(book.containers[tier], 12)}
          </text>
        </g>
      ))}
      {door !== null && doorAt !== null && (
        <g className="door">
          <rect x={doorAt[0] - 9} y={doorAt[1] - 9} width={18} height={18} rx={4} />
          <text className="tag" x={doorAt[0] + 16} y={doorAt[1] + 18} dy="0.35em">
            :{door.port}
          </text>
        </g>
      )}
    </>
  );
}

interface WallProps {
  readonly box: Box;
  readonly className: string;
  readonly radius: number;
  readonly isActive?: boolean;
}

function Wall({ box, className, radius, isActive = false }: WallProps) {
  return <rect {...box} rx={radius} className={className} data-active={isActive} />;
}

function Label({ box, text, isMono = false }: { box: Box; text: string; isMono?: boolean }) {
  return (
    <text className={isMono ? 'label tag' : 'label'} x={box.x + box.width - 14} y={box.y + 15} dy="0.35em">
      {text}
    </text>
  );
}
