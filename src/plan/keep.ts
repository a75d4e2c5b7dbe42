/** What the browser keeps of this site, and nothing else does. */
export interface Keep {
	read(name: string): string | undefined;
	/** False where the browser does not let it. */
	write(name: string, value: string | undefined): boolean;
}

/** The names under which things are kept; a single plan was once kept as “plan”. */
export const kept = { plans: 'plans', plan: 'plan', marks: 'marks', type: 'type' } as const;

/** With what the names begin in the browser. `root` tells sites of one host apart. */
export function formatKeepPrefix(root: string): string {
	return `partner-journey ${root} `;
}

export function openKeep(prefix: string): Keep {
	const key = (name: string) => prefix + name;
	return {
		read(name) {
			try {
				return localStorage.getItem(key(name)) ?? undefined;
			} catch {
				return undefined;
			}
		},
		write(name, value) {
			try {
				if (value === undefined) localStorage.removeItem(key(name));
				else localStorage.setItem(key(name), value);
				return true;
			} catch {
				return false;
			}
		},
	};
}
