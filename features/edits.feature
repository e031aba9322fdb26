Feature: What may be done to the words of a story
  Terms say what may be changed. Only a change that is sure, that matters, and that the terms do not allow is a breach;
  house style never is one, and what nobody can be sure of is shown to a person with both passages.

  Background:
    Given the terms of Saltmarsh Post
    And the Gazette's draft
    And above the text it says "This story was originally published by [Saltmarsh Post](https://saltmarshpost.example/old-mill-bridge)."

  Rule: What the terms allow is no breach

    Scenario: The story as it was
      Given the text of the original lies beside it
      When the draft is checked
      Then the clause "edits" is kept
      And the clause "headline" is kept
      And the clause "note" is kept
      And the clause "links" is kept
      And the check ends with: all is kept

    Scenario: A day by its date, a number in figures, and another way to write a word
      Given the text of the original lies beside it
      And in the draft "on Tuesday" became "on Tuesday, Nov. 17"
      And in the draft "fourteen million dollars" became "$14 million"
      When the draft is checked
      Then the clause "edits" is kept
      And the check ends with: all is kept

    Scenario: A shorter headline in other capitals
      Given the text of the original lies beside it
      And in the draft "Old mill bridge will stay open while engineers look for money" became "Old Mill Bridge Will Stay Open"
      When the draft is checked
      Then the clause "headline" is kept

  Rule: What changes the story is a breach, told with both passages

    Scenario: A number
      Given the text of the original lies beside it
      And in the draft "41 of its 212 beams" became "14 of its 212 beams"
      When the draft is checked
      Then the clause "edits" is broken
      And the place shown is "14"
      And the report says "“found rust on 41 of its 212” became “found rust on 14 of its 212”"
      And the check ends with: something to mend

    Scenario: A paragraph that was cut
      Given the text of the original lies beside it
      And in the draft "Inspectors found rust on 41 of its 212 beams, but no crack that would close it. They will come back in spring." was taken out
      When the draft is checked
      Then the clause "edits" is broken
      And the report says "1 paragraph cut (paragraph 2 of the original)"

    Scenario: A statement turned round
      Given the text of the original lies beside it
      And in the draft "will carry cars" became "will not carry cars"
      When the draft is checked
      Then the clause "edits" is broken

    Scenario: Another headline
      Given the text of the original lies beside it
      And in the draft "Old mill bridge will stay open while engineers look for money" became "County lets a rusty bridge rot"
      When the draft is checked
      Then the clause "headline" is broken
      And the report says "the headline is “County lets a rusty bridge rot”, the original's is “Old mill bridge will stay open while engineers look for money”"

    Scenario: No answer clears a sure breach
      Given the text of the original lies beside it
      And in the draft "They will come back in spring." became "They will come back in spring. (Our photographer will be there.)"
      And Sam Editor has answered yes to "edits" of Saltmarsh Post on 2026-11-20
      When the draft is checked
      Then the clause "edits" is broken

  Rule: Whoever changes more than style says so

    Scenario: Nobody says so
      Given the text of the original lies beside it
      And in the draft "They will come back in spring." was taken out
      When the draft is checked
      Then the clause "note" is broken

    Scenario: A note says so
      Given the text of the original lies beside it
      And in the draft "They will come back in spring." was taken out
      And below the text it says "This story has been edited for length."
      When the draft is checked
      Then the clause "note" is kept
      And the clause "edits" is broken

  Rule: Links are kept

    Scenario: A link that is gone
      Given the text of the original lies beside it
      And in both of them "a loan" became "[a loan](https://quarrycounty.example/loan)"
      And in the draft "[a loan](https://quarrycounty.example/loan)" became "a loan"
      When the draft is checked
      Then the clause "links" is broken
      And the place shown is "a loan"
      And the report says "“a loan” is not linked to https://quarrycounty.example/loan"

    Scenario: A link with a mark that counts visitors
      Given the text of the original lies beside it
      And in both of them "a loan" became "[a loan](https://quarrycounty.example/loan)"
      And in the draft "(https://quarrycounty.example/loan)" became "(https://quarrycounty.example/loan?utm_source=gazette)"
      When the draft is checked
      Then the clause "links" is kept

  Rule: Without the original nobody is accused, and nobody is cleared

    Scenario: No original
      When the draft is checked
      Then the clause "edits" is open
      And the clause "headline" is open
      And the clause "note" is open
      And the clause "links" is open
      And the report says "give the original with --original FILE"
      And the check ends with: something to answer

    Scenario: The page admits a change
      Given below the text it says "This story has been edited for length."
      When the draft is checked
      Then the clause "edits" is for a person to judge
      And the place shown is "This story has been edited for length."
