import { pinyin } from 'pinyin-pro';

/** How a name is found besides by itself. */
export interface NameSounds {
  /** `张勇` → `zy`, `Li Wei` → `lw`. */
  readonly nameInitials: string;
  /** `张勇` → `zhangyong`; `ü` is written `v`. */
  readonly namePinyin: string;
}

/**
 * Initials and pinyin of a name. A surname is read as surnames are (`单` shàn, `曾` zēng); letters stand for
 * themselves, a word's first one counts as its initial; digits count in both; signs in neither.
 */
export function nameSounds(name: string, kind: 'person' | 'company'): NameSounds {
  const letters = Array.from(name.normalize('NFKC').toLowerCase());
  const surname = kind === 'person' ? 'head' : 'off';
  const sounds = pinyin(letters.join(''), { type: 'array', toneType: 'none', surname, v: true });
  let [initials, whole, inWord] = ['', '', false];
  letters.forEach((letter, at) => {
    const han = /\p{Script=Han}/u.test(letter);
    const sound = han ? (sounds[at] ?? '') : letter;
    if (/^[a-z]+$/.test(sound)) {
      whole += sound;
      if (han || !inWord) initials += sound[0];
      inWord = !han;
    } else if (/^\d$/.test(sound)) {
      whole += sound;
      initials += sound;
      inWord = false;
    } else inWord = false;
  });
  return { nameInitials: initials, namePinyin: whole };
}
