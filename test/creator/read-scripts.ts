import { listMessages } from '../list-messages.ts';

/** Scripts for those who work on the code of Waymark. */
const ofCode = ['bench', 'pack', 'sbom', 'guide', 'format', 'lint', 'types', 'unused', 'mutate'];

/** The scripts that messages to authors name. */
export function readPackageScripts(): string[] {
	const named = listMessages()
		.filter(({ place }) => place.startsWith('src/'))
		.flatMap(({ english }) => [...english.matchAll(/npm run (?:-s )?([a-z]\w*(?::\w+)?)/g)])
		.map(([, name = '']) => name);
	return [...new Set(named)].filter((name) => !ofCode.includes(name) && !name.startsWith('test'));
}
