import { formatDay } from '../../plan/dates.ts';
import type { Plan } from '../../plan/plan.ts';
import type { SayPlan } from '../../plan/plan-phrases.ts';
import { make } from './make.ts';
import { type RowTools, setDay } from './plan-row.ts';

/** How a plan is called among several: “Nordwind, Reseller”. */
export function namePlan({ name }: Plan, type: string, say: SayPlan): string {
	return name === '' ? say('plan.unnamed', { type }) : say('plan.named', { name, type });
}

/** Fills the fields that say whose plan is shown, and when its clocks stand still. */
export function showAbout(
	root: HTMLElement,
	plans: readonly Plan[],
	plan: Plan | undefined,
	{ say, locale }: Pick<RowTools, 'say' | 'locale'>,
	dropPause: (index: number) => void,
) {
	const find = <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector);
	const types = find<HTMLSelectElement>('select[name=type]');
	const titles = new Map([...(types?.options ?? [])].map(({ value, text }) => [value, text]));
	if (types) types.value = plan?.type ?? '';
	const choice = find<HTMLSelectElement>('select[name=plan]');
	choice?.replaceChildren(
		...plans.map((one) =>
			make(
				'option',
				{ value: one.key, selected: one.key === plan?.key },
				namePlan(one, titles.get(one.type) ?? one.type, say),
			),
		),
	);
	const box = find('.plans');
	if (box) box.hidden = plans.length < 2;
	const another = find('button[data-do=new]');
	if (another) another.hidden = !plan;
	for (const [name, text] of [
		['name', plan?.name],
		['contact', plan?.contact],
	]) {
		const field = find<HTMLInputElement>(`input[name=${name}]`);
		if (field) field.value = text ?? '';
	}
	const ended = find<HTMLInputElement>('input[name=ended]');
	if (ended) setDay(ended, plan?.ended);
	const day = (date: string) => formatDay(locale, date);
	find('.pauses')?.replaceChildren(
		...(plan?.paused ?? []).map(([from, to], index) => {
			const values = { from: day(from), to: day(to) };
			const button = make('button', { type: 'button' }, '×');
			button.ariaLabel = say('plan.dropPause', values);
			button.addEventListener('click', () => dropPause(index));
			return make('li', {}, say('plan.pause', values), ' ', button);
		}),
	);
}
