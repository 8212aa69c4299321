/** The kind of medicines, by the name that courses on them give it: a text that names another medicine speaks of something else. */
export const MEDICINE_KIND = 'medicine';
