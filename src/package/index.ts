export type { Journey } from '../domain/journey.ts';
