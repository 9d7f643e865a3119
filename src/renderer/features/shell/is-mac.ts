/** Whether the person's keys are those of a Mac, Command for Control: asked where keys are shown or heard. */
import { createContext, useContext } from 'react';

const IsMac = createContext(false);
export const IsMacProvider = IsMac.Provider;

export function useIsMac(): boolean {
  return useContext(IsMac);
}
