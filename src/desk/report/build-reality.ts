import type { DeskData } from '../../domain/desk/desk-data.ts';
import type { Reality, RealMilestone } from '../../domain/reality.ts';
import { formatDay } from '../../plan/dates.ts';
import type { DeskWords } from './desk-words.ts';
import type { Report } from './report.ts';

/** What may leave the desk, in sentences: a part for each partner type. */
export function buildReality(
	own: DeskWords,
	data: DeskData,
	{ asOf, milestones, activation }: Reality,
): Report {
	const types = new Set([...activation, ...milestones].map(({ type }) => type));
	return {
		title: own.say('desk.realityOf', { program: data.program, day: formatDay(own.locale, asOf) }),
		intro: [own.say('desk.realityIntro')],
		sections: [...types].map((type) => ({
			title: own.type(type),
			parts: [
				{
					lines: [
						...activation
							.filter((one) => one.type === type)
							.map(({ milestone, partners: count, median: day }) => {
								const values = { type: own.type(type), title: own.milestone(milestone), count };
								return day === null
									? own.say('desk.activationNot', values)
									: own.say('desk.activationOf', { ...values, day });
							}),
						...milestones.filter((one) => one.type === type).map((one) => sayRow(own, one)),
					],
				},
			],
		})),
	};
}

function sayRow(words: DeskWords, row: RealMilestone): string {
	const { concerned, reached, late = 0, medianDay: day } = row;
	const values = { title: words.milestone(row.id), type: words.type(row.type), concerned };
	if (reached === undefined) return words.say('desk.concerned', values);
	const sentence = words.say('desk.reached', { ...values, reached, late });
	return day === undefined ? sentence : `${sentence} ${words.say('desk.half', { day })}`;
}
