import type { Card, CardText } from '../../plan/describe-item.ts';
import type { SayPlan } from '../../plan/plan-phrases.ts';
import { make } from './make.ts';

/** A card as `PlaceCard.astro` draws it. `isFolded`: what is not needed at once is behind a triangle. */
export function drawCard(card: Card, isFolded: boolean, say: SayPlan): HTMLLIElement {
	const facts = make(
		'dl',
		{},
		...card.facts.map(({ name, texts }) =>
			make(
				'div',
				{},
				make('dt', {}, name),
				...texts.map((text) => make('dd', {}, ...drawText(text))),
			),
		),
	);
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
		isFolded ? make('details', {}, more, facts) : facts,
	);
}

function drawText({ text, address, note }: CardText): (Node | string)[] {
	return [
		address === undefined ? text : make('a', { href: address }, text),
		...(note ? [' ', make('span', { className: 'soft' }, `· ${note}`)] : []),
	];
}
