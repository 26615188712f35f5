export { coverageReading } from './coverageReading';
export { matrixVerdict } from './rowVerdict';
export { signalMatrix } from './signalMatrix';
