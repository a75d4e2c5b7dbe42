import { daysBetween } from '../../domain/place/days.ts';
import { findToday, formatDay, formatDistance } from '../../plan/dates.ts';
import { fillPhrase } from '../../plan/phrases.ts';

/** What a plan says of a stop, the gravest first. */
const kinds = ['is-overdue', 'is-here', 'is-next', 'is-reached'];

/** Opens the card of a stop in place of its page, where the browser can show it. */
export class MapCard {
	#card: HTMLElement;
	#cards: DocumentFragment;
	#opener: SVGElement | undefined;

	constructor(card: HTMLElement, cards: DocumentFragment) {
		this.#card = card;
		this.#cards = cards;
		card.querySelector('.close')?.addEventListener('click', () => card.hidePopover());
		card.addEventListener('toggle', (event) => {
			if ((event as ToggleEvent).newState !== 'closed') return;
			const { activeElement } = document;
			const isLost = activeElement === document.body || card.contains(activeElement);
			if (isLost) this.#opener?.focus({ preventScroll: true });
		});
	}

	/** Opens what a click on the picture means; nothing where it is not a stop, or is to open its page. */
	open(event: MouseEvent, type: string | undefined) {
		const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
		if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
		if (!(target instanceof SVGElement) || !('popover' in HTMLElement.prototype)) return;
		const part = target.closest<SVGElement>('[data-part=stop], [data-part=ring]');
		const id = part?.getAttribute('data-milestone') ?? '';
		const kept = this.#cards.querySelector(`[data-milestone="${CSS.escape(id)}"]`);
		const opener = part?.ownerSVGElement?.querySelector<SVGElement>(
			`a[data-part=stop][data-milestone="${CSS.escape(id)}"]`,
		);
		if (!kept || !part || !opener) return;
		event.preventDefault();
		this.#opener = opener;
		this.#card.querySelector('.content')?.replaceChildren(fill(kept, type));
		const status = this.#sayStatus(opener);
		if (status) this.#card.querySelector('.content h2')?.after(status);
		this.#card.ariaLabel = kept.querySelector('h2')?.textContent.trim() ?? '';
		this.#card.showPopover();
		this.#place(opener.getBoundingClientRect(), findRails(opener));
	}

	/** What the reader's plan says of a stop: a sign, and when it is due. */
	#sayStatus(opener: SVGElement): HTMLElement | undefined {
		const { sign, due } = opener.dataset;
		if (sign === undefined) return undefined;
		const said = document.createElement('p');
		said.className = 'status';
		const mark = document.createElement('span');
		const kind = kinds.find((name) => opener.classList.contains(name));
		mark.className = `plan-mark ${kind ?? ''}`;
		mark.textContent = sign;
		said.append(mark);
		if (due !== undefined) {
			const { lang } = document.documentElement;
			const phrase = this.#card.closest('journey-map')?.getAttribute('data-due') ?? undefined;
			const date = formatDay(lang, due);
			const distance = formatDistance(lang, daysBetween(findToday(), due));
			said.append(' ', fillPhrase(phrase, { date, distance }));
		}
		return said;
	}

	/**
	 * Beside its words where there is room, and clear of the lines on which it stops, else below or above its
	 * words; a phone has it along its lower edge, below them.
	 */
	#place(
		{ left, right, top, bottom }: DOMRect,
		rails: { top: number; bottom: number } | undefined,
	) {
		const { style } = this.#card;
		style.removeProperty('left');
		style.removeProperty('top');
		const gap = 6;
		if (getComputedStyle(this.#card).position === 'fixed') {
			const hidden = bottom + gap - this.#card.getBoundingClientRect().top;
			if (hidden > 0) scrollBy({ top: hidden });
			return;
		}
		const [fromLeft, fromTop] = [scrollX, scrollY];
		const { offsetWidth: width, offsetHeight: height } = this.#card;
		const room = document.documentElement.clientWidth;
		const [after, before] = [right + gap, left - gap - width];
		const sides = (document.dir === 'rtl' ? [before, after] : [after, before]).filter(
			(x) => x >= gap && x + width + gap <= room,
		);
		const [side] = sides;
		const start = document.dir === 'rtl' ? right - width : left;
		const x = side ?? Math.max(gap, Math.min(start, room - width - gap));
		const above = Math.max(gap, top - height - gap);
		const below = bottom + gap + height <= innerHeight ? bottom + gap : above;
		const beside = Math.max(gap, Math.min(top, innerHeight - height - gap));
		const usual = side === undefined ? below : beside;
		const isClear = (at: number) =>
			!rails || at + height < rails.top || (at > rails.bottom && at + height <= innerHeight);
		const places = rails ? [rails.top - gap - height - 1, rails.bottom + gap] : [];
		const besideRails = top < (rails?.top ?? 0) ? places : places.toReversed();
		const clear = [usual, ...besideRails].find(
			(at) =>
				at >= gap && isClear(at) && (side !== undefined || at + height <= top || at >= bottom),
		);
		const wanted = rails && side !== undefined ? rails.bottom + gap : usual;
		// Below the window there is room as well, as long as its words stay in sight.
		const hidden = wanted + height + gap - innerHeight;
		const y = clear ?? (hidden < top ? wanted : usual);
		if (y === wanted && hidden > 0) scrollBy({ top: hidden });
		style.setProperty('left', `${x + fromLeft}px`);
		style.setProperty('top', `${y + fromTop}px`);
	}
}

/** Where the lines run on which a stop is. */
function findRails(opener: SVGElement): { top: number; bottom: number } | undefined {
	const id = CSS.escape(opener.getAttribute('data-milestone') ?? '');
	const rings = opener.ownerSVGElement?.querySelectorAll(
		`[data-part=ring][data-milestone="${id}"]`,
	);
	const boxes = [...(rings ?? [])].map((ring) => ring.getBoundingClientRect());
	if (boxes.length === 0) return undefined;
	const [tops, bottoms] = [boxes.map(({ top }) => top), boxes.map(({ bottom }) => bottom)];
	return { top: Math.min(...tops), bottom: Math.max(...bottoms) };
}

/** The card for a partner type, where one is lit: with its own days alone. */
function fill(kept: Element, type: string | undefined): Node {
	const card = kept.cloneNode(true) as Element;
	const days = [...card.querySelectorAll('.when')];
	const own = days.find((one) =>
		one
			.getAttribute('data-for')
			?.split(' ')
			.includes(type ?? ''),
	);
	if (!own) return card;
	for (const one of days) if (one !== own) one.remove();
	own.querySelector('.names')?.remove();
	return card;
}
