import { z } from 'zod';
import type { Body, HomePart } from '../../domain/journey.ts';

/** What was read of one of the texts of the first page, from which its entry is made. */
export interface HomeText {
	part: HomePart;
	file: string;
	body: Body;
}

/** As they lie between reading and pages: they have been understood, and nothing is to be said a second time. */
export const homeSchema = z.object({ texts: z.array(z.custom<HomeText>()) });
