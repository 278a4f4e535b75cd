import { NOTES, noteOf, type Claim, type ClaimScene, type NoteId } from './claim.ts';
import { neededSetup } from './needed-setup.ts';
import { data } from './scenes/data.ts';
import { defaultBridge } from './scenes/default-bridge.ts';
import { drivers } from './scenes/drivers.ts';
import { lifecycle } from './scenes/lifecycle.ts';
import { ownNetwork } from './scenes/own-network.ts';
import { services } from './scenes/services.ts';
import { subnet } from './scenes/subnet.ts';

/** All that is set up to test the notes; the ones that take longest first. */
export const CLAIM_SCENES: readonly ClaimScene[] = [
  defaultBridge,
  ownNetwork,
  lifecycle,
  services,
  drivers,
  subnet,
  data,
];

/** Every claim, in the order of the notes that say it first. */
export const CLAIMS: readonly Claim[] = NOTES.flatMap((note) =>
  CLAIM_SCENES.flatMap(({ claims }) => claims).filter((claim) => noteOf(claim) === note),
);

/** @returns the scenes with only those claims that are wanted, and what these need; none without a claim. */
export function scenesOf(wanted: (claim: Claim) => boolean): readonly ClaimScene[] {
  return CLAIM_SCENES.map((scene) => {
    const claims = scene.claims.filter(wanted);
    return { ...scene, claims, setup: neededSetup(scene, claims) };
  }).filter(({ claims }) => claims.length > 0);
}

/** @returns whether a note says it, first or again. */
export function isIn(claim: Claim, note: NoteId): boolean {
  return noteOf(claim) === note || claim.also.includes(note);
}
