import type { AddressBook, Vantage } from '@dari/contract';
import type { Box, PathLayout } from './path-layout.ts';
import type { PlaceName } from './places.ts';
import { containerAt } from './places.ts';
import { isDefaultNetwork } from './reason.ts';
import { shorten } from './shorten.ts';

interface Props {
  readonly layout: PathLayout;
  readonly book: AddressBook;
  /** Where the call starts and where it is meant to go. */
  readonly active: readonly (Vantage | PlaceName)[];
  readonly browserLabel: string;
  readonly hostLabel: string;
  readonly engineLabel: string;
  readonly namesLabel: string;
  readonly door: { readonly place: PlaceName; readonly port: number } | null;
}

/** The walls: browser, this computer, Docker Engine, the network with its names, the containers. */
export function PathPlaces({ layout, book, active, door, ...labels }: Props) {
  const { browser, host, engine, rooms, containers, names } = layout;
  const networks = rooms.length === 1 ? [book.network] : [book.network, ...book.networks.db];
  const doorAt = door === null ? null : layout.door(door.place);
  return (
    <>
      <Wall box={host} className="wall wall-host" radius={14} />
      <Wall box={engine} className="wall wall-engine" radius={12} />
      {/* Where two rooms overlap, the walls of both are seen. */}
      {['wall wall-room', 'wall wall-network'].map((className) =>
        rooms.map((room) => (
          <Wall key={`${className} ${room.y}`} box={room} className={className} radius={10} />
        )),
      )}
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
      {rooms.map((room, index) => (
        <Label
          key={room.y}
          box={room}
          text={shorten(networks[index] ?? book.network, 24)}
          isMono
          isBelow={index > 0}
        />
      ))}
      {!isDefaultNetwork(book) &&
        names.map(([x, y]) => (
          <g className="names" key={y}>
            <circle cx={x} cy={y} r={19} />
            <text x={x} y={y} dy="0.35em">
              {labels.namesLabel}
            </text>
          </g>
        ))}
      {(Object.entries(containers) as [PlaceName, Box][]).map(([place, box]) => (
        <g key={place}>
          <Wall box={box} className="wall wall-place" radius={8} isActive={active.includes(place)} />
          <text className="tag" x={box.x + 18} y={box.y + 28} dy="0.35em">
            {shorten(containerAt(book, place), 12)}
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

interface LabelProps {
  readonly box: Box;
  readonly text: string;
  readonly isMono?: boolean;
  /** Inside of the lower wall instead of the upper one. */
  readonly isBelow?: boolean;
}

function Label({ box, text, isMono = false, isBelow = false }: LabelProps) {
  const y = isBelow ? box.y + box.height - 13 : box.y + 15;
  return (
    <text className={isMono ? 'label tag' : 'label'} x={box.x + box.width - 14} y={y} dy="0.35em">
      {text}
    </text>
  );
}
