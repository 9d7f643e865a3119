/** A slow machine on a fast one: what a person does before the program is ready must not be lost there either. */
import type { Page } from '@playwright/test';

/** With BRIEFDECK_SLOW=N the page's processor is N times as slow, and each answer of the loopback door up to N tenths of a second late. */
const times = Number(process.env.BRIEFDECK_SLOW ?? 0);

export async function slowDown(page: Page): Promise<void> {
  if (times <= 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  await page.route('**/api/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * times * 100));
    await route.continue();
  });
}
