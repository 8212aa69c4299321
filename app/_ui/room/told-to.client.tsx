'use client';
import { createContext } from 'react';

/** The host of the record store that is told of what somebody keeps in their progress; undefined where none is. */
export const ToldTo = createContext<string | undefined>(undefined);
