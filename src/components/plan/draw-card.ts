import { type Card, type CardFact, type CardText, divideFacts } from '../../plan/describe-item.ts';
import type { SayPlan } from '../../plan/plan-phrases.ts';
import { make } from './make.ts';

/** A card as `PlaceCard.astro` draws it. `isFolded`: nothing of it is needed at once. */
export function drawCard(card: Card, isFolded: boolean, say: SayPlan): HTMLLIElement {
	const [first, rest] = divideFacts(card, isFolded);
	const more = make('summary', {}, say('plan.more.facts'));
	more.ariaLabel = `${card.title}: ${say('plan.more.facts')}`;
	return make(
		'li',
		{ className: 'place-card' },
		make(
			'h4',
			{},
			make('a', { href: card.address }, card.title),
			...card.tags.flatMap((tag) => [' ', make('span', { className: 'tag' }, tag)]),
		),
		make('p', { className: 'when' }, card.when),
		make('p', { className: 'turn' }, card.turn),
		card.apology !== '' && make('p', { className: 'apology' }, card.apology),
		first.length > 0 && drawFacts(first),
		rest.length > 0 && make('details', {}, more, drawFacts(rest)),
	);
}

function drawFacts(facts: readonly CardFact[]): HTMLElement {
	const lines = facts.map(({ name, texts }) =>
		make(
			'div',
			{},
			make('dt', {}, name),
			...texts.map((text) => make('dd', {}, ...drawText(text))),
		),
	);
	return make('dl', {}, ...lines);
}

function drawText({ text, address, note }: CardText): (Node | string)[] {
	return [
		address === undefined ? text : make('a', { href: address }, text),
		...(note ? [' ', make('span', { className: 'soft' }, `· ${note}`)] : []),
	];
}
