/** Who sends a request, and what that person may see. */
import type { Boot } from '#src/contract/boot.ts';
import { operator, type Viewer, type Viewers } from './access/viewer.ts';
import type { AppContext } from './request-variables.ts';
import type { SignIn } from './sign-in/sign-in.ts';

export interface Visitor {
  /** `null` where nothing was decided for this person. */
  readonly viewer: Viewer | null;
  /** What a page says about the person who opens it. */
  readonly boot: Pick<Boot, 'viewer' | 'session' | 'demoRoles'>;
}

/**
 * @param isOpening somebody opens a page, which lets the session last longer; what a page asks by itself does not
 * @returns `null` for somebody who has to sign in first
 * @throws {ProblemError} where it could not be found out
 */
export type ReadVisitor = (c: AppContext, isOpening: boolean) => Promise<Visitor | null>;

/** What a page says while nobody has signed in. */
export const nobody: Visitor['boot'] = { viewer: null, session: null, demoRoles: null };

function toBootViewer({ name, role, seesSafety }: Viewer): Boot['viewer'] {
  return { name, role, seesSafety };
}

function toOperator(demoRoles: Boot['demoRoles']): Visitor {
  return { viewer: operator, boot: { viewer: toBootViewer(operator), session: null, demoRoles } };
}

/** @param signIn `null`: on this computer only, and for one person */
export function createReadVisitor(signIn: SignIn | null, viewers: Viewers): ReadVisitor {
  if (signIn === null) return () => Promise.resolve(toOperator(null));
  return async (c, isOpening) => {
    const session = await signIn.read(c);
    if (session.kind === 'none' && signIn.isStandIn) return toOperator(signIn.toDemoRoles(null));
    if (session.kind !== 'open') return null;
    const { signedIn } = session;
    const viewer = await viewers.toViewer(signedIn);
    const state = isOpening ? await signIn.extend(c, session) : session.state;
    return {
      viewer,
      boot: {
        viewer: viewer === null ? null : toBootViewer({ ...viewer, name: viewer.name ?? signedIn.name }),
        session: { ...state, idleSeconds: signIn.idleSeconds },
        demoRoles: signIn.toDemoRoles(signedIn),
      },
    };
  };
}
