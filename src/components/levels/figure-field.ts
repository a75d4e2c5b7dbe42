import type { Id } from '../../domain/journey.ts';
import { mayBeNegative } from '../../domain/levels/may-be-negative.ts';
import { pickOwn } from '../../domain/levels/resolve.ts';
import type { LevelMarks } from '../../plan/levels/level-marks.ts';
import { findCurrency, type LevelSource, nameMeasure } from '../../plan/levels/level-words.ts';
import { mostFigure, readFigure } from '../../plan/levels/read-figure.ts';
import { make } from '../plan/make.ts';

/** What is known, as the fields show it. */
export interface Known {
	marks: LevelMarks;
	reached: ReadonlySet<Id>;
}

export interface Field {
	element: HTMLElement;
	/** Shows what is known. */
	update: (known: Known) => void;
}

/** A field for a figure, with what it means, and what is wrong with what was written. */
export function makeFigure(
	id: Id,
	tools: LevelSource & { setFigure: (measure: Id, figure: number | undefined) => void },
): Field {
	const { data, say, locale } = tools;
	const measure = pickOwn(data.measures, id);
	const isOpen = measure !== undefined && mayBeNegative(measure);
	const format = (value: number) =>
		new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value);
	const fault = make('p', { className: 'fault', id: `fault-${id}`, hidden: true });
	const about = [measure?.definition, measure?.source].filter(Boolean).join(' · ');
	const hint = make('p', { className: 'soft', id: `hint-${id}` }, about);
	const field = make('input', {
		type: 'text',
		// The keys for decimals of some devices have no sign for what is below zero.
		inputMode: isOpen ? 'text' : 'decimal',
		autocomplete: 'off',
		id: `measure-${id}`,
		name: id,
	});
	field.setAttribute('aria-describedby', `${hint.id} ${fault.id}`);

	const tellFault = (text: string) => {
		fault.textContent = text;
		fault.hidden = text === '';
		if (text === '') field.removeAttribute('aria-invalid');
		else field.ariaInvalid = 'true';
	};
	const read = () => readFigure(field.value, locale, isOpen);
	field.addEventListener('input', () => {
		const found = read();
		const isSound = !(found && 'fault' in found);
		// What is wrong is told once it has been written; what is right again at once.
		if (isSound) tellFault('');
		tools.setFigure(id, found && 'figure' in found ? found.figure : undefined);
	});
	field.addEventListener('change', () => {
		const found = read();
		if (!found) return;
		if ('figure' in found) {
			field.value = format(found.figure);
			return;
		}
		const text = field.value.trim().slice(0, 40);
		const values = { text, example: format(1234.5), most: format(mostFigure) };
		tellFault(say(`check.fault.${found.fault}`, values));
	});
	return {
		element: make(
			'div',
			{ className: 'figure' },
			make('label', { htmlFor: field.id }, nameMeasure(tools, id)),
			make('span', { className: 'amount' }, field, nameUnit(tools, id)),
			fault,
			about !== '' && hint,
		),
		update: ({ marks }) => {
			// What is being written, or was written wrongly, is left as it is.
			if (field === document.activeElement || field.ariaInvalid === 'true') return;
			const value = marks.measures.get(id);
			field.value = value === undefined ? '' : format(value);
		},
	};
}

function nameUnit({ data, say, region }: LevelSource, id: Id): string {
	const { unit, currency: own } = pickOwn(data.measures, id) ?? {};
	const { currency, currencies } = findCurrency(data, region, own);
	// Where there are several, the field is the more quiet without them.
	if (unit === 'currency')
		return ` ${currency ?? (currencies.length === 1 ? currencies[0] : undefined) ?? ''}`;
	if (unit === 'percent') return ' %';
	return unit === 'hours' || unit === 'points' ? ` ${say(`check.unit.${unit}`)}` : '';
}
