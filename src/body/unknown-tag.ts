import { tell } from '../domain/message.ts';
import { findNearest } from '../words/nearest.ts';
import { allowedHtml, componentRules } from './components.ts';

/** Whether it is a component, or one of the few tags of HTML that are let through. */
export function isKnownTag(name: string): boolean {
	return Object.hasOwn(componentRules, name) || Object.hasOwn(allowedHtml, name);
}

export function wordUnknownTag(name: string): string {
	const components = Object.keys(componentRules);
	if (name === '') return tell`An empty tag (<>) does nothing. Remove it.`;
	const near = findNearest(name, [...components, ...Object.keys(allowedHtml)]);
	return tell`There is no <${name}> here.${near ? tell` Did you mean <${near}>?` : ''} Components: ${components.join(', ')}. Of HTML: ${Object.keys(allowedHtml).join(', ')}. Write \\< for the character itself.`;
}
