import {
	addDays,
	daysBetween,
	findToday,
	formatDay,
	formatDistance,
	isDay,
} from '../../plan/dates.ts';
import { fillPhrase } from '../../plan/phrases.ts';

/**
 * Puts dates to the days of an answer, from the day on which the phase began. The day stands in the
 * fragment behind the anchor, so that a link carries it and no server is told:
 * `#after-kickoff-held&onboarding=2026-11-02`. Such a fragment is no element's id, hence `is-shown`.
 */
class NextAnswers extends HTMLElement {
	#dates = new Map<string, string>();
	#locale = document.documentElement.lang;

	connectedCallback() {
		for (const line of this.querySelectorAll<HTMLElement>('.date')) line.hidden = false;
		this.addEventListener('change', ({ target }) => {
			if (!(target instanceof HTMLInputElement)) return;
			const { clock = '' } = target.dataset;
			if (isDay(target.value)) this.#dates.set(clock, target.value);
			else this.#dates.delete(clock);
			this.#show(false);
		});
		addEventListener('hashchange', () => this.#read());
		this.#read();
	}

	#read() {
		const [, ...dates] = location.hash.slice(1).split('&');
		for (const [clock = '', day] of dates.map((part) => part.split('='))) {
			if (isDay(day)) this.#dates.set(clock, day);
		}
		this.#show(true);
	}

	#show(isMoved: boolean) {
		const [anchor = ''] = location.hash.slice(1).split('&');
		const shown = document.getElementById(anchor);
		for (const answer of this.querySelectorAll('.answer')) {
			answer.classList.toggle('is-shown', answer === shown);
		}
		this.#fill();
		if (!shown?.matches('.answer')) return;
		const clock = shown.querySelector<HTMLInputElement>('input[type=date]')?.dataset['clock'] ?? '';
		const day = this.#dates.get(clock);
		const own = `#${anchor}${day ? `&${clock}=${day}` : ''}`;
		shown.querySelector('.own-link')?.setAttribute('href', own);
		if (location.hash !== own) history.replaceState(null, '', own);
		if (isMoved) shown.scrollIntoView();
	}

	#fill() {
		const today = findToday();
		const format = (day: string) => formatDay(this.#locale, day);
		for (const input of this.querySelectorAll<HTMLInputElement>('input[data-clock]')) {
			const start = this.#dates.get(input.dataset['clock'] ?? '');
			input.value = start ?? '';
			const steps = input.closest('.answer')?.querySelectorAll<HTMLElement>('.step[data-to]') ?? [];
			for (const step of steps) {
				const [from, to] = [Number(step.dataset['from']), Number(step.dataset['to'])];
				const due = start && addDays(start, to);
				const phrase = from === to ? this.dataset['day'] : this.dataset['window'];
				setText(
					step.querySelector('.when'),
					due &&
						fillPhrase(phrase, {
							from: format(addDays(start, from)),
							to: format(due),
							date: format(due),
							distance: formatDistance(this.#locale, daysBetween(today, due)),
						}),
				);
				for (const resource of step.querySelectorAll<HTMLElement>('.resource')) {
					const by = start && addDays(start, from - Number(resource.dataset['lead']));
					const phrase = this.dataset[by && by <= today ? 'since' : 'by'];
					setText(resource.querySelector('.by'), by && fillPhrase(phrase, { date: format(by) }));
				}
			}
		}
	}
}

const before = new WeakMap<Element, string>();

/** Sets a text, or puts back the one that the page came with. */
function setText(element: Element | null, text: string | undefined) {
	if (!element) return;
	const own = before.get(element) ?? element.textContent ?? '';
	before.set(element, own);
	const next = text || own;
	if (element.textContent !== next) element.textContent = next;
}

customElements.define('next-answers', NextAnswers);
