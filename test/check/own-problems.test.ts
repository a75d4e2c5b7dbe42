import { expect, it } from 'vitest';
import { readOwnProblem } from '../../src/check/read-own-problem.ts';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { acme } from '../acme.ts';

const journey = buildJourney(readModel(acme).model, { edition: 'internal' });
const [id = ''] = journey.milestones.keys();
const entry = { collection: 'milestones', id };
const right = { entry, message: 'The channel is “x”. Write #x.' };
const read = (problem: unknown) => readOwnProblem('channels/named', problem, journey);

it('a problem is a warning at the place that it names, whether the entry has that place or not', () => {
	expect(read(right)).toEqual({
		rule: 'channels/named',
		severity: 'warning',
		collection: 'milestones',
		id,
		path: [],
		message: right.message,
	});
	const path = ['steps', 40, 'by'];
	expect(read({ ...right, severity: 'error', field: path })).toMatchObject({
		severity: 'error',
		path,
	});
});

it.each([
	['a list', [], 'A problem of the check channels/named has to be a group'],
	['nothing', {}, 'has no “message”'],
	['an unknown part', { ...right, fields: [] }, 'has no “fields”. Did you mean field?'],
	[
		'an unknown severity',
		{ ...right, severity: 'eror' },
		'the severity “eror”. Did you mean error?',
	],
	['no entry', { message: 'x' }, 'does not say in which entry'],
	[
		'an unknown collection',
		{ ...right, entry: { collection: 'milestone', id } },
		'names the collection “milestone”, and there is none. Did you mean milestones?',
	],
	[
		'an unknown entry',
		{ ...right, entry: { ...entry, id: 'nope' } },
		'names the entry “nope” of “milestones”, and there is none.',
	],
	['a field that is no list', { ...right, field: 'team' }, '“field” has to be a list'],
	[
		'an unknown field',
		{ ...right, field: ['teem'] },
		'names the field “teem”, which “milestones” does not have. Did you mean team?',
	],
	['a part of what has none', { ...right, field: ['title', 'x'] }, '“title” has no parts'],
])('%s is a fault of the check, in a sentence', (_, problem, sentence) => {
	expect(() => read(problem)).toThrow(sentence);
});
