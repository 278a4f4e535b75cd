/** A mistake that many make with containers, found on an engine. Names and addresses only: no secret can be in one. */
export type Pitfall =
  /** `holder`: the container that has the port; `null`: another program, or it is not about a port. */
  | {
      readonly kind: 'start-failed';
      readonly container: string;
      readonly error: string;
      readonly port: number | null;
      readonly holder: string | null;
    }
  /** A bind mount covers the folder with the modules that the image has. */
  | { readonly kind: 'modules-hidden'; readonly container: string; readonly folder: string }
  /** A dev server that ends where standard input is closed. */
  | { readonly kind: 'input-closed'; readonly container: string }
  /** It dials itself where it means another one. */
  | {
      readonly kind: 'own-localhost';
      readonly container: string;
      readonly port: number;
      readonly elsewhere: string | null;
    }
  /** It gave up before who it needs took calls. */
  | {
      readonly kind: 'not-ready-yet';
      readonly container: string;
      readonly target: string;
      readonly port: number;
    }
  /** nginx looks names up once, when it starts. */
  | {
      readonly kind: 'upstream-unknown';
      readonly container: string;
      readonly name: string;
      readonly target: 'nobody' | 'stopped' | 'elsewhere' | 'there';
    }
  | {
      readonly kind: 'upstream-moved';
      readonly container: string;
      readonly address: string;
      /** Who has the address now; `null`: nobody. */
      readonly now: string | null;
    }
  | {
      readonly kind: 'upstream-added';
      readonly container: string;
      readonly name: string;
      /** Those that came later. */
      readonly later: readonly string[];
    }
  /** The tag means a newer image by now. */
  | { readonly kind: 'old-image'; readonly container: string; readonly reference: string };
