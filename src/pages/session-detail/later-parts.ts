/** What a session page can do without until its facts stand: one file. */
export { SafetyPanel } from '../safety-panel.tsx';
export { DayPanel } from './day-panel.tsx';
export { SessionSignals } from './session-signals.tsx';
export { SessionSteps } from './session-steps.tsx';
