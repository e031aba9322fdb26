Feature: What the terms themselves ask for
  A line that the terms want with the story is no change to the story, and is not held against whoever added it. Where
  the terms leave its words to the publisher, a person says whether a line is the one that they want.

  Background:
    Given the terms of Heron Data
    And the Gazette's draft
    And above the text it says "This story was originally published by [Heron Data](https://herondata.example/bridge)."

  Rule: A line that the terms ask for is no edit

    Scenario: A note on the figures, in the Gazette's words
      Given the text of the original lies beside it
      And below the text it says "Data note: the figures are those of the county's engineers."
      When the draft is checked
      Then the clause "edits" is for a person to judge
      And the clause "note" is for a person to judge
      And the report says "it may be what the clause "source" asks for"
      And the check ends with: something to answer

    Scenario: A note that says that the story was cut
      Given the text of the original lies beside it
      And in the draft "They will come back in spring." was taken out
      And below the text it says "This story has been edited for length."
      When the draft is checked
      Then the clause "edits" is kept
      And the clause "note" is kept

    Scenario: News that nobody asked for
      Given the text of the original lies beside it
      And below the text it says "Mayor Tom Reed said on Friday that he would vote against the loan."
      When the draft is checked
      Then the clause "edits" is broken
      And the check ends with: something to mend

  Rule: A note does not make up for what the terms forbid

    Scenario: Another number, and no note
      Given the text of the original lies beside it
      And in the draft "41 of its 212 beams" became "14 of its 212 beams"
      When the draft is checked
      Then the clause "edits" is broken
      And the clause "note" is broken
      And the report says "put the original's words back: the clause "edits" does not allow this, and a note does not make up for it"

    Scenario: A cut, which these terms permit, and no note
      Given the text of the original lies beside it
      And in the draft "They will come back in spring." was taken out
      When the draft is checked
      Then the clause "edits" is kept
      And the clause "note" is broken
      And the report says "insert “This article has been edited.” below the last paragraph"

  Rule: What somebody has vouched for is not asked twice

    Scenario: A translation that the terms permit, and that somebody has compared
      Given the original's record says
        | language | es |
      And Sam Editor has answered yes to "translation" of Heron Data on 2026-11-20
      When the draft is checked
      Then the clause "translation" is kept
      And the clause "edits" is kept

    Scenario: A translation that nobody has compared
      Given the original's record says
        | language | es |
      When the draft is checked
      Then the clause "translation" is for a person to judge
      And the clause "edits" is open
