import { expect, it } from 'vitest';
import { joinDays, type News, type NewsSubject } from '../../src/site/list-news.ts';

const subject = (id: string, ...sentences: string[]): NewsSubject => ({
	subject: { collection: 'milestones', id, title: id },
	address: undefined,
	sentences,
	changes: [],
});
const news = (id: string, time: string, ...subjects: NewsSubject[]): News => ({
	...{ id, time, subjects, date: time.slice(0, 10), title: time.slice(0, 10), written: undefined },
});

it('what several commits of one day changed is one piece of news, entry by entry', () => {
	const joined = joinDays([
		news(
			'c',
			'2026-03-02T18:00:00Z',
			subject('signed', 'It has an owner.'),
			subject('paid', 'New.'),
		),
		news('b', '2026-03-02T09:00:00Z', subject('signed', 'It moves.')),
		news('a', '2026-03-01T09:00:00Z', subject('signed', 'It is new.')),
	]);
	expect(
		joined.map(({ id, subjects }) => [id, subjects.map((one) => [one.subject.id, one.sentences])]),
	).toEqual([
		[
			'c',
			[
				['signed', ['It moves.', 'It has an owner.']],
				['paid', ['New.']],
			],
		],
		['a', [['signed', ['It is new.']]]],
	]);
});
