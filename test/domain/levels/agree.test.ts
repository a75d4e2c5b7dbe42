import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { answerLevels } from '../../../src/domain/levels/answer-levels.ts';
import type { LevelFacts, LevelRules } from '../../../src/domain/levels/rules.ts';
import { createRandom } from '../../generated/random.ts';
import { runs } from '../../long.ts';
import { day, makeFacts, makeRules } from './random-rules.ts';
import {
	addMissing,
	atWorst,
	completions,
	holds,
	isMet,
	readLevel,
	spell,
	tryWays,
	withoutHave,
} from './simple-levels.ts';

const seed = Number(process.env['SEED'] ?? 20261);
const count = runs(300, 10_000);

describe(`of ${count} random trees (seed ${seed})`, () => {
	it('a level is met if and only if all that may be true meets it, and not met if nothing does', () => {
		const seen = { met: 0, 'not-met': 0, unknown: 0 };
		each(({ rules, facts, about }) => {
			const all = completions(facts);
			const verdicts = levelsOf(rules).map((id) => {
				const tree = readLevel(rules, id, facts);
				const met = all.filter((one) => isMet(tree, (leaf) => holds(leaf, one))).length;
				return met === all.length ? 'met' : met === 0 ? 'not-met' : 'unknown';
			});
			for (const verdict of verdicts) seen[verdict] += 1;
			const place = verdicts.lastIndexOf('met');
			const answer = answerLevels(rules, facts, day).ladders[0];
			const expected = {
				level: levelsOf(rules)[place] ?? null,
				next: levelsOf(rules)[place + 1] ?? null,
				certain: !verdicts.slice(place + 1).includes('unknown'),
			};
			if (!answer) throw new Error(about());
			const { level, next, certain } = answer;
			expect({ level, next, certain }, about()).toEqual(expected);
			if (certain) return;
			expect(answer.unknown, about()).not.toEqual([]);
		});
		expect(Math.min(...Object.values(seen)), 'each verdict is tried').toBeGreaterThan(count / 20);
	});

	it('ways are all sets that suffice and of which nothing can be left out, in their order', () => {
		let [tried, several, long] = [0, 0, 0];
		each(({ rules, facts, about }) => {
			const answer = answerLevels(rules, facts, day).ladders[0];
			if (!answer?.next) return;
			const tree = readLevel(rules, answer.next, facts);
			const known = atWorst(facts);
			const expected = tryWays(tree, (leaf) => holds(leaf, known));
			if (!expected) return;
			tried += 1;
			if (expected.length > 1) several += 1;
			if (expected.length > 4) long += 1;
			const spelled = answer.ways.map((way) => way.map(withoutHave));
			expect(spelled, about()).toEqual(expected.slice(0, 50).map((way) => way.map(spell)));
			expect(answer.missing, about()).toEqual(answer.ways[0] ?? []);
		}, 0.3);
		expect(tried).toBeGreaterThan(count / 5);
		expect(several, 'often there are several').toBeGreaterThan(count / 20);
		expect(long, 'and many').toBeGreaterThan(count / 200);
	});

	it('what is missing suffices', () => {
		each(({ rules, facts, about }) => {
			const answer = answerLevels(rules, facts, day).ladders[0];
			if (!answer?.next || answer.ways.length === 0) return;
			for (const way of answer.ways) {
				const after = answerLevels(rules, addMissing(facts, way), day).ladders[0];
				const levels = levelsOf(rules);
				const reached = levels.indexOf(after?.level ?? '');
				expect(reached, about()).toBeGreaterThanOrEqual(levels.indexOf(answer.next));
			}
		}, 0.3);
	});
});

function levelsOf(rules: LevelRules): string[] {
	return (rules.ladders[0]?.levels ?? []).map(({ id }) => id);
}

/** With `known` so much of the facts is known; without, so much that all that may be true can be tried. */
function each(
	test: (one: { rules: LevelRules; facts: LevelFacts; about: () => string }) => void,
	known?: number,
) {
	for (let i = 0; i < count; i += 1) {
		const random = createRandom(seed + i);
		const rules = makeRules(random);
		let facts = makeFacts(random, known ?? 0.7);
		while (!known && completions(facts).length > 2000) facts = makeFacts(random, 0.9);
		test({ rules, facts, about: () => JSON.stringify({ seed: seed + i, rules, facts }) });
	}
}
