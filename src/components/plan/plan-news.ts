import type { Seen } from '../../plan/kept-plans.ts';
import { spellId } from '../../plan/list-strays.ts';
import type { PlanData } from '../../plan/plan-data.ts';
import { findNews } from '../../plan/plan-news.ts';
import { make } from './make.ts';
import type { RowTools } from './plan-row.ts';

/** Says what changed in the journey since the plan was last opened. */
export function showNews(
	root: HTMLElement,
	data: PlanData,
	seen: Seen | undefined,
	{ say }: Pick<RowTools, 'say'>,
) {
	const { added, changed, gone } = seen
		? findNews(data, seen)
		: { added: [], changed: [], gone: [] };
	const lines = [
		...added.map(({ title }) => say('plan.news.added', { title })),
		...changed.map(({ title }) => say('plan.news.changed', { title })),
		...gone.map((id) => say('plan.news.gone', { id: spellId(id) })),
	];
	root.hidden = lines.length === 0;
	root.querySelector('ul')?.replaceChildren(...lines.map((line) => make('li', {}, line)));
}
