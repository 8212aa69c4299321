/** English: why something was refused, by the code of its refusal. */
export const enRefusals = {
  'quiz-not-found': 'This quiz is no longer offered.',
  'bank-shortage':
    'This quiz cannot be put together at the moment: too few checked questions are available. Please try again later.',
  'attempt-not-found': 'This answer cannot be saved: these questions do not belong to this browser any more.',
  'attempt-finished': 'This answer cannot be saved: the quiz was ended in another window.',
  'attempt-unfinished': 'This quiz is not finished.',
  'already-answered': 'You had answered this in another window. The first answer counts.',
  'invalid-response':
    'This answer cannot be saved: it does not fit this question. Reload the page and answer again.',
  'response-id-taken': 'This answer cannot be saved as it is. Reload the page and answer again.',
  'too-many-answers':
    'This answer cannot be saved: these questions were answered too many times. Submit what you have.',
  'nothing-to-review': 'There is nothing more to review today.',
  'nothing-to-retry': 'There is nothing to ask again: nothing was missed, or it is no longer asked.',
  'learner-erased': 'This answer cannot be saved: your data was erased.',
  'item-withdrawn':
    'This question was withdrawn in the meantime. It is not asked any more and does not count.',
  'invalid-report': 'This report cannot be kept. Choose what is wrong, and write 500 characters at most.',
  'invalid-scope': 'There is no such course or lesson.',
  'invalid-file': 'This file cannot be read: it is no JSON file from here, or it was changed.',
  'code-unknown':
    'There is no such recovery code. A code that was replaced by a newer one does not work any more.',
  'code-misspelt': 'This is no recovery code: a letter or digit is missing or wrong. Look at it once more.',
  'form-code-misspelt':
    'This is no form code: a letter or digit is missing or wrong. Look at it once more. It has eleven of them, such as K7M3QX-A-4TWH.',
  'form-outdated':
    'The questions have changed since this form was printed, or one of them was withdrawn. The same form cannot be given on screen any more. Print it anew, or take the quiz without a code.',
  'nothing-to-export': 'There is no such format, or none of these questions fits into it.',
  'trainer-key-wrong': 'This is not the trainer key of this installation.',
  'too-many-rooms':
    'Five of your rooms are open, which is as many as may be. Close one of them, then open this one.',
  'session-not-found': 'There is no such room, or it is not one of yours, or it was erased.',
  'session-open': 'This room is still open. End it first; then it can be erased.',
  'nothing-to-keep': 'You answered nothing in this room that has been revealed, so there is nothing to add.',
  'kept-elsewhere':
    'These answers were added to somebody’s progress already, in another browser or before it was left.',
  'invalid-settings': 'This room cannot be opened: a number is missing or too large. Go back and look at it.',
  'device-code-unknown':
    'There is no such code. It is good for ten minutes and for one device: make another one.',
  'device-code-misspelt':
    'This is no such code: a letter or digit is missing or wrong. Look at it once more.',
  'author-only': 'Only authors and trainers may do this. Give the trainer key first.',
  'invalid-decision':
    'This decision cannot be written down: something is missing. To retire a question, say why.',
  'reviewer-unknown': 'Say first in which role you sign.',
  'item-not-found': 'There is no such question any more. Nothing was written.',
  'item-changed':
    'This question has changed since you opened the page. Nothing was written: read it again, then decide.',
  'decided-meanwhile':
    'Somebody else decided about this question since you opened the page. Nothing was written: look at it again.',
  'sign-offs-unreadable':
    'The file of sign-offs cannot be read, so nothing was written. Run npm run -s stemma -- check: it says where the fault is.',
  'sign-offs-unusual':
    'The file of sign-offs is laid out in a way that cannot be changed safely from here. Nothing was written: edit it by hand.',
  'sign-offs-busy':
    'The file of sign-offs is being written by somebody else. Nothing was written: please try again.',
  'content-read-only': 'The content cannot be written to on this server. Sign where the content is kept.',
  'too-many-tries': 'Too many tries in a short time. Please try again in a while.',
  'store-full':
    'This was not saved: the disk of the server is full. Go back and send it again once there is room.',
  'store-away':
    'This was not saved: the server cannot reach its store at the moment. Go back and send it again in a while.',
} as const;
