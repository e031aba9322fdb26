Feature: Terms upon terms
  Terms build upon others, change over the years and for partners, and a story's own record goes before them all. Which of
  them decided is said, and so is the day on which the answer changes.

  Background:
    Given the terms of Harbour Light
    And the Gazette's draft
    And above the text it says "This story was originally published by [Harbour Light](https://harbourlight.example/)."

  Rule: A partner's terms build upon the general ones

    Scenario: Without an agreement the general terms hold
      Given the terms of Harbour Light Partner
      And the publisher's record says
        | kind of publisher | news |
      When the draft is checked
      Then it is a republication of Harbour Light
      And the clause "counter" is broken
      And the report says "other policies are left out: harbour-light-partner only where an agreement grants partner"

    Scenario: A partner need not carry the counter, and inherits the rest
      Given the terms of Harbour Light Partner
      And the publisher's record says
        | agreement with Harbour Light | since 2026-01-01 for partner |
      When the draft is checked
      Then it is a republication of Harbour Light Partner
      And the clause "credit" is kept
      And the clause "link" is kept
      And the check ends with: all is kept

    Scenario: The partner's time is over one day
      Given the terms of Harbour Light Partner
      And the publisher's record says
        | agreement with Harbour Light | since 2026-01-01 until 2026-11-30 for partner |
      When the draft is checked for 2026-12-01
      Then it is a republication of Harbour Light
      And the clause "counter" is broken

  Rule: A story is held to the terms of its time

    Scenario: An old story falls under the old terms
      Given the terms of Harbour Light Before
      And the original's record says
        | day | 2018-05-02 |
      When the draft is checked
      Then it is a republication of Harbour Light Before
      And the clause "thanks" is broken

    Scenario: A new one does not
      Given the terms of Harbour Light Before
      And the original's record says
        | day | 2026-05-02 |
      When the draft is checked
      Then it is a republication of Harbour Light

  Rule: The story's own record goes before all terms

    Scenario: A story that was withdrawn is not to be republished
      Given the original's record says
        | withdrawn | the name was wrong |
      When the draft is checked
      Then the clause "article-restriction" is broken
      And the report says "the name was wrong"

    Scenario: A story that is held back may run on its day
      Given the original's record says
        | not before | 2026-12-01 |
      When the draft is checked
      Then the clause "article-restriction" is broken
      And the report says "changes on 2026-12-01"

    Scenario: On its day it may
      Given the original's record says
        | not before | 2026-12-01 |
      When the draft is checked for 2026-12-01
      Then the clause "article-restriction" is kept
