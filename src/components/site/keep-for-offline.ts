interface Surroundings {
	connection?: { saveData: boolean };
	/** Absent where the page is not served safely. */
	serviceWorker?: { register(script: unknown): Promise<unknown> };
}
interface TrustedTypes {
	createPolicy(
		name: string,
		rules: { createScriptURL(): string },
	): { createScriptURL(address: string): unknown };
}

/** Has the browser keep the pages for when there is no network, but where data is to be saved. */
export function keepForOffline(worker: string) {
	const { connection, serviceWorker } = navigator as Surroundings;
	if (connection?.saveData) return;
	const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
	const policy = trustedTypes?.createPolicy('offline', { createScriptURL: () => worker });
	serviceWorker?.register(policy?.createScriptURL('') ?? worker).catch(() => undefined);
}
