export { BlindSpotsPage } from './BlindSpotsPage';
