import { checkPicture } from '../body/check-picture.ts';
import type { Model } from '../collections/model.ts';
import { locate } from '../collections/read-model.ts';
import { darkenToRead } from '../domain/contrast.ts';
import type { LocatedProblem } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';
import type { Rule } from '../domain/rules.ts';
import { findHost } from '../host/find-host.ts';
import { languagesWithTwoAddresses, shippedLanguages } from '../words/load-words.ts';

/** What program.yaml says that no schema can tell: the logo is there, the color can be read. */
export async function checkProgram(model: Model): Promise<LocatedProblem[]> {
	const { theme, locale, address, url, repository } = model.program;
	const problems: LocatedProblem[] = [];
	const say = (rule: Rule, severity: 'error' | 'warning', path: string[], message: string) =>
		problems.push({
			rule,
			severity,
			file: 'program.yaml',
			field: path.join('.'),
			message,
			...locate(model, 'program.yaml', path),
		});

	const { origin, pathname, search, hash } = new URL(url);
	const below = `${pathname}${search}${hash}`;
	if (below !== '/') {
		say(
			'site-address',
			'warning',
			['url'],
			tell`“${below}” is not used. Write “${origin}”. Where the site is served below a path, set BASE_PATH when you build.`,
		);
	}
	const hostname = repository && new URL(repository.url).hostname;
	if (hostname && !findHost(hostname)) {
		say(
			'repository-host',
			'warning',
			['repository', 'url'],
			tell`“${hostname}” is taken for GitHub, and “Edit this page” may lead nowhere. Links are made for GitHub and GitLab, told by these words in the address. Remove the field if your repository is at another host.`,
		);
	}
	const fault = theme?.logo && (await checkPicture(model.folder, theme.logo, theme.logo, 'folder'));
	if (fault) say('logo', fault.severity, ['theme', 'logo'], fault.message);
	const readable = theme?.accent && darkenToRead(theme.accent);
	if (readable && readable !== theme.accent?.toLowerCase()) {
		say(
			'pale-accent',
			'warning',
			['theme', 'accent'],
			tell`“${theme.accent}” is too pale to read on white. “${readable}” is used; write it, or another darker color.`,
		);
	}
	const language = new Intl.Locale(locale ?? 'en').language;
	if (!shippedLanguages.includes(language)) {
		say(
			'language',
			'warning',
			['locale'],
			tell`The words of the interface are not shipped in “${locale}”; English is used. Shipped: ${shippedLanguages.join(', ')}.`,
		);
	}
	if (address === 'informal' && !languagesWithTwoAddresses.includes(language)) {
		say(
			'form-of-address',
			'warning',
			['address'],
			tell`“informal” changes nothing in “${locale ?? 'en'}”: the words of the interface come in one way there. Remove the field.`,
		);
	}
	return problems;
}
