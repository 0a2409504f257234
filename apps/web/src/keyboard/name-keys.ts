/** True on Apple's devices, whose shortcuts are held with Command where others hold Ctrl. */
const isApple = (platform: string): boolean => /Mac|iPhone|iPad/.test(platform);

/** Keys of the shortcut table as this device prints them: `Mod+K` is "⌘ K" on a Mac and "Ctrl K" elsewhere. */
export const nameKeys = (keys: string, platform = navigator.platform): string =>
  keys.replace('Mod+', isApple(platform) ? '⌘ ' : 'Ctrl ');
