import type { Book, Place, SharedEntries } from './plan.ts';
import type { Random } from './random.ts';
import * as say from './vocabulary.ts';

/** The text of a milestone, of 150 to 300 words. */
export function milestoneBody(
	place: Place,
	places: readonly Place[],
	books: readonly Book[],
	shared: SharedEntries,
	random: Random,
): string {
	const { area, partnerTypes, index } = place;
	const word = (text: string) => text.replaceAll('{area}', area);
	const near = places
		.slice(Math.max(0, index - 6), index + 7)
		.filter((one) => one !== place && !one.isInternal);
	const types = partnerTypes.length > 0 ? partnerTypes : Object.keys(say.partnerTypes);
	const term = random.pick(shared.terms);
	const aside = random.pick(['Note', 'Tip']);
	return `${word(random.pick(say.openings))} ${random.pickSome(say.reasons, 2).join(' ')}

## Before you begin

<Checklist>

${random
	.pickSome(say.items, 4)
	.map((item) => `- [ ] ${item}`)
	.join('\n')}

</Checklist>

## How it goes

${random
	.pickSome(say.actions, 3)
	.map((action, i) => `${i + 1}. ${word(action)}.`)
	.join('\n')}

The [${say.teams[place.team]}](/teams/${place.team}/) team holds you here. ${random.pick(say.reasons)} It helps to have read <Resource id="${books[place.uses[0]?.resource ?? 0]?.id}" /> and to know how it leads on to <Milestone id="${random.pick(near).id}" />. Our word for what you take with you is the ${term[1]}.

<For types="${random.pickSome(types, Math.min(2, types.length)).join(' ')}">

${random.pickSome(say.reasons, 2).join(' ')}

</For>

<${aside}>
${random.pick(say.reasons)}
</${aside}>

<Internal>

## For our teams

${random.pickSome(say.reasons, 2).join(' ')} Where nothing moves, start <Play id="${random.pick(shared.plays)[0]}" />.

</Internal>
`;
}

/** The text of a resource, of 150 to 300 words. */
export function resourceBody(book: Book, index: number, random: Random): string {
	const { area } = book;
	const word = (text: string) => text.replaceAll('{area}', area);
	const drawing = `<Diagram title="The way through ${area}" description="Three steps from the question to the answer">

\`\`\`mermaid
flowchart LR
  question[Question about ${area}] --> talk[Talk with the customer]
  talk --> answer[Answer in writing]
\`\`\`

</Diagram>

`;
	return `${word(random.pick(say.openings))} ${random.pickSome(say.reasons, 2).join(' ')}

## What is in it

| Part | For whom | Time |
|---|---|---|
| Why ${area} matters | everybody | 10 minutes |
| What to ask the customer | sales | 20 minutes |
| What to show | technical | half an hour |

## How to use it

${random
	.pickSome(say.actions, 4)
	.map((action, i) => `${i + 1}. ${word(action)}.`)
	.join('\n')}

${index % 100 === 50 ? drawing : ''}<Checklist title="When you are done">

${random
	.pickSome(say.items, 4)
	.map((item) => `- [ ] ${item}`)
	.join('\n')}

</Checklist>

<Note>
${random.pick(say.reasons)}
</Note>

${random.pickSome(say.reasons, 3).join(' ')} Questions go to [Enablement](/teams/enablement/).
`;
}
