/**
 * Finds WebKitGTK's driver, which brings a small browser of its own, and the screen without a monitor that this browser needs: installed, or on
 * Debian as root installed now. `npm run browsers` prints where they are.
 */
import { findProgram, installOnDebian } from './programs.ts';

export interface WebKitPrograms {
  driver: string;
  screen: string;
}

/** The paths of both; throws, saying how to mend it, where one is missing. */
export const webkit = (): WebKitPrograms => ({
  driver: found('WebKitWebDriver', 'webkit2gtk-driver'),
  screen: found('Xvfb', 'xvfb'),
});

function found(program: string, debianPackage: string): string {
  const path = findProgram([program]) ?? install(program, debianPackage);
  if (path) return path;
  throw new Error(`No ${program} found. Install it ("apt-get install ${debianPackage}"), or put its folder on PATH.`);
}

function install(program: string, debianPackage: string): string | undefined {
  installOnDebian(debianPackage);
  return findProgram([program]);
}
