import { z } from 'zod';
import type { LevelAnswer } from '../domain/levels/rules.ts';
import { date, id, ids } from './journey-parts.ts';

const have = z.number().optional().meta({ description: 'Absent where nothing is known.' });
const leaf = z.union([
	z.strictObject({ measure: id, atLeast: z.number(), have }),
	z.strictObject({ measure: id, atMost: z.number(), have }),
	z.strictObject({ milestone: id }),
	z.strictObject({ statement: id }),
	z.strictObject({
		invitation: id.meta({ description: 'The level in whose file it stands.' }),
	}),
	z.strictObject({
		score: z.number().meta({ description: 'The points that are needed.' }),
		measures: ids.meta({ description: 'The measures that bring points.' }),
		have: have.meta({ description: 'The points of what is known; absent where nothing is.' }),
		below: ids.meta({ description: 'Measures that bring nothing, though each has to.' }),
	}),
]);

const answer = z.strictObject({
	ladders: z.array(
		z.strictObject({
			id,
			level: id.nullable().meta({ description: 'The highest level that is met or still held.' }),
			certain: z
				.boolean()
				.meta({ description: 'Of no higher level it is unknown whether it is met.' }),
			next: id.nullable().meta({ description: 'The level above it; null at the top.' }),
			missing: z.array(leaf).meta({ description: 'The shortest way to the next level.' }),
			ways: z.array(z.array(leaf)).max(50).meta({
				description: 'Every way of which nothing can be left out, the shortest first.',
			}),
			waysLeftOut: z.boolean().optional().meta({
				description:
					'What is asked hangs together too much to try all of it: ways are left out, and one of them may be shorter.',
			}),
			unknown: z.array(z.string()).meta({ description: 'What is not known and would have to be.' }),
			gains: ids.meta({ description: 'Benefits that the next level brings, or more of which.' }),
			benefits: ids.meta({ description: 'Benefits that are unlocked on that day.' }),
			atRisk: z.array(
				z.strictObject({
					level: id,
					on: date.meta({ description: 'The day on which it is lost.' }),
					because: z.string().meta({ description: 'The id of what is not met any more.' }),
				}),
			),
		}),
	),
});

/** The answer of “levels” as a schema: one for a partner, a list for a list of partners. */
const levelsSchema = z.union([answer, z.array(answer)]).meta({
	title: 'Levels',
	description:
		'Which level a partner has in each ladder on a day, what is missing for the next, and what it would bring.',
});

/** The published JSON Schema of the answer; `site` is the site's absolute address. */
export function exportLevelsSchema(site: string): string {
	const schema = z.toJSONSchema(levelsSchema, { target: 'draft-2020-12' });
	return `${JSON.stringify({ $id: `${site}/levels.schema.json`, ...schema })}\n`;
}

/** The answer as JSON, for other programs. */
export function writeLevelsJson(answers: LevelAnswer | readonly LevelAnswer[]): string {
	return `${JSON.stringify(answers, null, '\t')}\n`;
}
