import type { Id } from '../../domain/journey.ts';
import { listNotEntered } from '../../domain/levels/list-not-entered.ts';
import { pickOwn } from '../../domain/levels/resolve.ts';
import type { LevelFacts } from '../../domain/levels/rules.ts';
import type { Day } from '../../domain/place/days.ts';
import { formatFigure } from '../../words/format-figure.ts';
import { formatPeriod } from '../../words/format-period.ts';
import type { Say } from '../../words/words.ts';
import type { LevelData } from './level-data.ts';

/** What an answer is worded from. */
export interface LevelSource {
	data: LevelData;
	say: Say;
	locale: string;
	today: Day;
	type: Id | undefined;
	region: Id | undefined;
}

/** A figure of a measure, with its unit: “€250,000”. */
export function showMeasure(
	{ data, say, locale, region }: LevelSource,
	id: Id,
	value: number,
	rounding?: 'floor' | 'ceil',
) {
	const measure = pickOwn(data.measures, id);
	const counted = { unit: measure?.unit, ...findCurrency(data, region, measure?.currency) };
	return formatFigure({ say, locale }, value, counted, rounding);
}

/** In which currency an amount is; where no region is chosen, in one of those of all. */
export function findCurrency({ currencies }: LevelData, region: Id | undefined, own?: string) {
	return {
		currency: own ?? pickOwn(currencies, region),
		currencies: [...new Set(Object.values(currencies))],
	};
}

/** What a measure is called, with the period of its figure. */
export function nameMeasure({ data, say, locale, type }: LevelSource, id: Id): string {
	const measure = pickOwn(data.measures, id);
	const over = pickOwn(measure?.over, type);
	const title = measure?.title ?? id;
	if (over === undefined) return title;
	return `${title} (${formatPeriod({ say, locale }, over)})`;
}

/** What is not known, by all names that an id may have there. */
export function nameUnknown(
	{ data, say, locale }: LevelSource,
	ids: readonly Id[],
	facts: LevelFacts,
): string {
	const names = ids.flatMap((id) => {
		const level = pickOwn(data.levels, id)?.title ?? id;
		const found = listNotEntered(id, facts).flatMap((part) => {
			if (part !== 'invitations') return pickOwn<{ title: string }>(data[part], id)?.title ?? [];
			return pickOwn(data.invitations, id) ? say('ask.invitation', { level }) : [];
		});
		return found.length > 0 ? found : id;
	});
	return new Intl.ListFormat(locale).format(names);
}

/** What ids of an answer are called. */
export function nameAll({ data, say, locale }: LevelSource, ids: readonly Id[]): string {
	const { measures, milestones, statements, benefits, levels, invitations } = data;
	const names = ids.map((id) => {
		const level = pickOwn(levels, id)?.title;
		if (level !== undefined && pickOwn(invitations, id)) return say('ask.invitation', { level });
		const all = [measures, milestones, statements, levels, benefits];
		return all.map((one) => pickOwn<{ title: string }>(one, id)?.title).find(Boolean) ?? id;
	});
	return new Intl.ListFormat(locale).format(names);
}
