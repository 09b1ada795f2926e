/** Names that Windows keeps for devices, with any ending (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** Signs that part paths or that Windows has no room for; control and format signs, which may turn a name around; separators of lines. */
const unsafe = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Bytes of UTF-8 in a name: file systems take 255, and something may have to be put before or behind. */
const longest = 180;

/** A name that every file system takes, and that leads nowhere: one step of a path, in Unicode's composed form (NFC). */
export function safeName(given: string): string {
  const plain = given
    .normalize('NFC')
    .replace(unsafe, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .replace(devices, '_$1');
  const { stem, ending } = parts(plain || '_');
  return cut(stem, longest - Buffer.byteLength(ending)) + ending;
}

/** Gives names that differ, also where capitals don't count: `beslut.pdf`, `beslut (2).pdf`. */
export function distinctNames(): (given: string) => string {
  const taken = new Set<string>();
  return (given) => {
    const { stem, ending } = parts(given);
    for (let nth = 1; ; nth++) {
      const name = nth === 1 ? given : `${stem} (${nth})${ending}`;
      const key = name.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  };
}

function parts(name: string): { stem: string; ending: string } {
  const [ending = ''] = /\.\w{1,10}$/.exec(name) ?? [];
  return { stem: name.slice(0, name.length - ending.length), ending };
}

/** As many whole signs as there is room for. */
function cut(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let room = bytes;
  let kept = '';
  for (const sign of text) {
    room -= Buffer.byteLength(sign);
    if (room < 0) break;
    kept += sign;
  }
  return kept.trimEnd();
}
