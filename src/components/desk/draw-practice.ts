import type { PracticeLine, PracticeView } from '../../desk/view/view-practice.ts';
import { make } from '../plan/make.ts';
import { drawFold, drawList, drawText } from './draw-parts.ts';

export interface PracticeWords {
	misfits: string;
	noMisfits: string;
	all: string;
	signals: string;
}

/** Where the journey may be wrong stands first, with where it is changed; then every rule. */
export function drawPractice(view: PracticeView, words: PracticeWords): HTMLElement[] {
	const part = (title: string, ...children: Node[]) =>
		make('section', {}, make('h3', {}, title), ...children);
	const list = (lines: readonly PracticeLine[]) =>
		drawList(lines.map(({ text, link }) => (link ? [`${text} `, drawText(link)] : [text])));
	const fold = (title: string, lines: readonly PracticeLine[]) =>
		drawFold(`${title} (${lines.length})`, list(lines));
	return [
		part(
			words.misfits,
			view.misfits.length > 0 ? list(view.misfits) : make('p', {}, words.noMisfits),
		),
		part(words.all, ...view.rules.map(({ title, lines }) => fold(title, lines))),
		...(view.signals.length > 0 ? [part(words.signals, list(view.signals))] : []),
	];
}
