import type { Change } from '../domain/diff/change.ts';
import { formatFigure } from './format-figure.ts';
import { formatDate } from './format-timing.ts';
import { nameAsked, phraseTerm, sayWhere } from './phrase-term.ts';
import type { Phrase } from './phrase-times.ts';
import type { Words } from './words.ts';

type LevelChange = Extract<
	Change,
	{
		kind:
			| 'asks'
			| 'asksFirst'
			| 'asksNoMeasure'
			| 'asksThing'
			| 'asksNoThing'
			| 'asksTerm'
			| 'worth'
			| 'limit';
	}
>;

const cameKeys = {
	asked: 'diff.asksThing',
	recommended: 'diff.recommends',
	choice: 'diff.asksChoice',
} as const;
const wentKeys = {
	asked: 'diff.asksNot',
	recommended: 'diff.recommendsNot',
	choice: 'diff.asksChoiceNot',
} as const;

/** What a level asks otherwise, and what a benefit is worth. */
export function phraseLevel(words: Words, change: LevelChange): Phrase {
	switch (change.kind) {
		case 'asks':
		case 'asksFirst': {
			const { measure, from } = change;
			const since = from === undefined ? 'now' : 'day';
			const values = {
				...{
					measure: measure.title,
					since,
					from: from === undefined ? '' : formatDate(words, from),
				},
				after: formatFigure(words, change.after, measure),
			};
			if (change.kind === 'asks')
				return ['diff.asks', { ...values, before: formatFigure(words, change.before, measure) }];
			return ['diff.asksFirst', { ...values, side: change.isMost ? 'most' : 'least' }];
		}
		case 'asksNoMeasure':
			return ['diff.asksNot', { what: change.title }];
		case 'asksThing':
		case 'asksNoThing': {
			const keys = change.kind === 'asksThing' ? cameKeys : wentKeys;
			return [keys[change.as], { what: nameAsked(words, change.thing) }];
		}
		case 'asksTerm':
			return phraseTerm(words, change);
		case 'limit': {
			const { region, before = '', after = '' } = change;
			const what = sayWhere(words, change.subject.title, region === undefined ? [] : [region]);
			const key = after === '' ? 'limitNot' : before === '' ? 'limitFirst' : 'limit';
			return [`diff.${key}`, { what, before, after }];
		}
		case 'worth': {
			const { unit, unitBefore, currencies, region, before, after } = change;
			const level = sayWhere(words, change.level, region === undefined ? [] : [region]);
			const show = (value: number | string | undefined, of = unit) =>
				value === undefined ? '' : formatFigure(words, value, { unit: of, currencies });
			if (after === undefined) return ['diff.worthNot', { level }];
			return before === undefined
				? ['diff.worthFirst', { level, after: show(after) }]
				: ['diff.worth', { level, before: show(before, unitBefore), after: show(after) }];
		}
	}
}
