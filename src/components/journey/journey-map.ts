import { dropChoice } from '../site/carry-choice.ts';
import { chooseType } from '../site/choose-type.ts';
import { lightLine } from './light-line.ts';
import { MapCard } from './map-card.ts';

/**
 * The map that can be asked: choosing a partner type lights its line and is the choice of every page, and a
 * stop opens its card.
 * Without this, types and stops are links to their pages.
 */
class JourneyMap extends HTMLElement {
	#lit: string | undefined;

	connectedCallback() {
		for (const link of this.querySelectorAll<HTMLAnchorElement>('.map-types a[data-type]')) {
			const button = document.createElement('button');
			button.type = 'button';
			button.dataset['type'] = link.dataset['type'];
			button.dataset['page'] = dropChoice(link.href);
			button.dataset['leftOut'] = link.dataset['leftOut'] ?? '';
			button.ariaPressed = 'false';
			button.append(...link.childNodes);
			const own = button.dataset['type'];
			button.addEventListener('click', () => this.#choose(own === this.#lit ? undefined : own));
			link.replaceWith(button);
		}
		const [card, cards] = [
			this.querySelector<HTMLElement>('.map-card'),
			this.querySelector<HTMLTemplateElement>(':scope > template'),
		];
		const opens = card && cards && new MapCard(card, cards.content);
		if (opens)
			this.querySelector('.map-frame')?.addEventListener('click', (event) =>
				opens.open(event as MouseEvent, this.#lit),
			);
		this.classList.add('is-ready');
		const follow = () => this.#follow(document.documentElement.dataset['readerType']);
		document.addEventListener('reader-type', follow);
		follow();
	}

	/** Lights a line, and chooses its type for every page where a page has that choice. */
	#choose(type: string | undefined) {
		this.#light(type);
		chooseType(type);
	}

	/** Lights the line of the reader’s own type. */
	#follow(type: string | undefined) {
		if (type !== this.#lit) this.#light(type || undefined);
	}

	#light(type: string | undefined) {
		const buttons = [...this.querySelectorAll<HTMLElement>('.map-types button')];
		const chosen = buttons.find((button) => button.dataset['type'] === type);
		if (!chosen && this.#lit === undefined) return;
		this.#lit = chosen ? type : undefined;
		for (const button of buttons) button.ariaPressed = String(button === chosen);
		for (const svg of this.querySelectorAll('.journey-map')) {
			const light = () => lightLine(svg, this.#lit);
			// A drawing for another width has time: together they would keep a slow device from answering.
			if (svg.checkVisibility()) light();
			else setTimeout(light);
		}
		const said = this.querySelector('.lit');
		if (!said) return;
		const { lit = '', litNone = '', ownMap = '', leftOut = '', onlyOwn = '' } = this.dataset;
		const name = chosen?.querySelector('.name')?.textContent.trim() ?? '';
		said.textContent = chosen ? lit.replace('{type}', name) : litNone;
		this.querySelector('.only-own')?.remove();
		if (!chosen) return;
		const { page, leftOut: others } = chosen.dataset;
		said.append(' ', makeLink(page, ownMap.replace('{type}', name)));
		if (others) said.append(' · ', makeLink(others, leftOut));
		// On a phone the tall drawing shows all types, most of it pale: the one of the type alone is shorter.
		const only = document.createElement('p');
		only.className = 'only-own';
		only.append(makeLink(page, onlyOwn));
		this.querySelector('details.tall > summary')?.after(only);
	}
}

function makeLink(to: string | undefined, text: string): HTMLAnchorElement {
	const link = document.createElement('a');
	link.href = to ?? '';
	link.textContent = text;
	return link;
}

customElements.define('journey-map', JourneyMap);
