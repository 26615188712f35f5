export { recordedIndicator } from './recordedIndicator';
export type { RecordingTool } from './recordedIndicator';
