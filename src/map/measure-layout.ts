import type { Problem } from '../domain/problem.ts';
import type { MapLayout } from './map-layout.ts';

export function measureLayout(_: MapLayout): Problem[] { return []; }
